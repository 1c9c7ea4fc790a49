package vn.gov.phutho.hopthu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.architecture.fixture.hopthu.core.Impure;
import vn.gov.phutho.hopthu.architecture.fixture.hopthu.model.Open;
import vn.gov.phutho.hopthu.architecture.fixture.hopthu.model.OpenService;

/** A rule that cannot fail holds nothing: each one here meets a class that breaks it. */
class RulesCanFailTest {
  @ParameterizedTest
  @ValueSource(classes = {Impure.ByInstant.class, Impure.BySystem.class, Impure.ByClock.class})
  void coreMayNotReadTheClock(Class<?> fixture) {
    assertThat(breaks(Rules.CORE_READS_NO_CLOCK, fixture)).isTrue();
  }

  @Test
  void coreMayTakeTimeAsAnArgument() {
    assertThat(breaks(Rules.CORE_READS_NO_CLOCK, Impure.Pure.class)).isFalse();
    assertThat(breaks(Rules.CORE_TOUCHES_NO_WORLD, Impure.Pure.class)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {Impure.ByFile.class, Impure.ByThread.class})
  void coreMayNotTouchTheWorld(Class<?> fixture) {
    assertThat(breaks(Rules.CORE_TOUCHES_NO_WORLD, fixture)).isTrue();
  }

  @Test
  void coreMayNotKnowAFramework() {
    assertThat(breaks(Rules.CORE_KNOWS_MODEL_AND_ICU_ALONE, Impure.ByFramework.class)).isTrue();
    assertThat(breaks(Rules.CORE_KNOWS_MODEL_AND_ICU_ALONE, Impure.Pure.class)).isFalse();
  }

  @Test
  void modelMayNotBeOpen() {
    assertThat(breaks(Rules.MODEL_IS_VALUES, Open.class)).isTrue();
    assertThat(breaks(Rules.MODEL_IS_VALUES, Open.Value.class)).isFalse();
  }

  @Test
  void packagesMayNotLackTheirMark() {
    assertThat(breaks(Rules.PACKAGES_ARE_NULL_MARKED, Open.class)).isTrue();
    JavaClasses marked = new ClassFileImporter().importPackagesOf(Settings.class);
    assertThat(Rules.PACKAGES_ARE_NULL_MARKED.evaluate(marked).hasViolation()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {OpenService.class, OpenService.Inner.class})
  void namesMayNotBeCatchAlls(Class<?> fixture) {
    assertThat(breaks(Rules.NAMES_ARE_NOUNS_OF_THE_DOMAIN, fixture)).isTrue();
  }

  private static boolean breaks(ArchRule rule, Class<?> fixture) {
    return rule.evaluate(new ClassFileImporter().importClasses(fixture)).hasViolation();
  }
}
