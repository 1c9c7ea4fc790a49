package vn.gov.phutho.hopthu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules over every class of ours that the adapter's class path sees, tests apart. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.gov.phutho.hopthu");

  static Stream<Named<ArchRule>> rules() {
    return Arrays.stream(Rules.class.getDeclaredFields())
        .filter(field -> field.getType() == ArchRule.class)
        .map(ArchitectureTest::rule);
  }

  private static Named<ArchRule> rule(Field field) {
    try {
      return Named.of(field.getName(), (ArchRule) field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhy(ArchRule rule) {
    assertThat(rule.getDescription()).contains("because");
  }

  @Test
  void seesEveryModuleOnTheClassPath() {
    assertThat(OURS).anyMatch(c -> c.getPackageName().startsWith("vn.gov.phutho.hopthu.model"));
    assertThat(OURS).anyMatch(c -> c.getPackageName().startsWith("vn.gov.phutho.hopthu.core"));
    assertThat(OURS).anyMatch(c -> c.getPackageName().startsWith("vn.gov.phutho.hopthu.testkit"));
    assertThat(OURS).anyMatch(c -> c.getPackageName().startsWith("vn.gov.phutho.hopthu.adapter"));
  }
}
