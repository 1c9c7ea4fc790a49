package vn.gov.phutho.hopthu.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.protocols.smtp.hook.Hook;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;
import org.apache.mailet.Mailet;
import org.apache.mailet.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.testkit.james.XmlFile;

/**
 * D7: a fault in any hook, mailet or matcher of ours answers 4xx or defers; it never closes a
 * connection, lets a message pass or bounces it. It holds for classes yet to be written, too.
 */
class FailurePostureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.gov.phutho.hopthu.extension");

  static Stream<JavaClass> hooks() {
    return concrete(Hook.class);
  }

  static Stream<JavaClass> mailets() {
    return concrete(Mailet.class);
  }

  static Stream<JavaClass> matchers() {
    return concrete(Matcher.class);
  }

  private static Stream<JavaClass> concrete(Class<?> type) {
    return OURS.stream()
        .filter(c -> c.isAssignableTo(type))
        .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static List<Element> shippedSteps() {
    return XmlFile.parse(Faults.shipped("mailetcontainer.xml")).elements("mailet");
  }

  @Test
  void looksAtOurClasses() {
    assertThat(hooks()).isNotEmpty();
    assertThat(mailets()).isNotEmpty();
    assertThat(matchers()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("mailets")
  void defersWhenTheMailetFails(JavaClass mailet) {
    List<Element> steps =
        shippedSteps().stream()
            .filter(e -> e.getAttribute("class").equals(mailet.getName()))
            .toList();
    assertThat(steps).as("places in mailetcontainer.xml").isNotEmpty();
    assertThat(steps)
        .allSatisfy(e -> assertThat(XmlFile.text(e, "onMailetException")).isEqualTo("deferred"));
  }

  @ParameterizedTest
  @MethodSource("matchers")
  void defersWhenTheMatcherFails(JavaClass matcher) {
    List<Element> steps =
        shippedSteps().stream()
            .filter(e -> e.getAttribute("match").split("=", 2)[0].equals(matcher.getName()))
            .toList();
    assertThat(steps).as("places in mailetcontainer.xml").isNotEmpty();
    assertThat(steps)
        .allSatisfy(e -> assertThat(XmlFile.text(e, "onMatchException")).isEqualTo("deferred"));
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void answersThroughTheOneWrapper(JavaClass hook) {
    assertThat(answers(hook))
        .isNotEmpty()
        .allSatisfy(
            method ->
                assertThat(method.getMethodCallsFromSelf())
                    .anySatisfy(
                        call ->
                            assertThat(call.getTarget().getFullName())
                                .matches(
                                    ".*\\.smtp\\.Replies\\.to\\(.*|"
                                        + java.util.regex.Pattern.quote(hook.getName())
                                        + "\\.do[A-Z].*")));
  }

  /** D9: what writes a line of the dialogue without its peer is not in the trail of hooks. */
  @Test
  void writesNoAuditLineWithoutThePeer() {
    List<String> writers =
        OURS.stream()
            .filter(c -> c.getPackageName().endsWith(".extension.smtp"))
            .filter(
                c ->
                    c.getMethodCallsFromSelf().stream()
                        .anyMatch(m -> m.getTargetOwner().isEquivalentTo(AuditTrail.class)))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(writers).containsExactly("PeerTrail");
  }

  private static List<JavaMethod> answers(JavaClass hook) {
    return hook.getMethods().stream()
        .filter(m -> m.getRawReturnType().isEquivalentTo(HookResult.class))
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void answersTryAgainWhenEverythingItAsksFails(JavaClass hook) throws Exception {
    Object broken = Faults.withoutParts(hook.reflect());
    List<Method> methods =
        Arrays.stream(hook.reflect().getDeclaredMethods())
            .filter(m -> m.getReturnType() == HookResult.class)
            .filter(m -> Modifier.isPublic(m.getModifiers()))
            .toList();
    assertThat(methods)
        .allSatisfy(
            method -> {
              HookResult result = (HookResult) method.invoke(broken, Faults.arguments(method));
              assertThat(result.getResult()).isEqualTo(HookReturnCode.denySoft());
              assertThat(result.getSmtpRetCode()).startsWith("4");
            });
  }

  @ParameterizedTest
  @MethodSource("mailets")
  void letsNoMessagePassWhenTheMailetFails(JavaClass mailet) throws Exception {
    assertFails(mailet, "service");
  }

  @ParameterizedTest
  @MethodSource("matchers")
  void decidesNothingWhenTheMatcherFails(JavaClass matcher) throws Exception {
    assertFails(matcher, "match");
  }

  /** What it throws, James hands to the processor deferred. */
  private static void assertFails(JavaClass type, String name) throws Exception {
    Object broken = Faults.withoutParts(type.reflect());
    Method method = type.reflect().getMethod(name, org.apache.mailet.Mail.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> method.invoke(broken, Faults.arguments(method)))
        .isInstanceOf(InvocationTargetException.class);
  }
}
