package vn.gov.phutho.hopthu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static vn.gov.phutho.hopthu.architecture.Conditions.BE_A_VALUE;
import static vn.gov.phutho.hopthu.architecture.Conditions.LIVE_IN_A_NULL_MARKED_PACKAGE;
import static vn.gov.phutho.hopthu.architecture.Conditions.READ_THE_CLOCK;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import javax.naming.Context;

/** Every rule with its reason. Package patterns start at {@code hopthu} so that fixtures match. */
final class Rules {
  static final ArchRule MODEL_KNOWS_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage("..hopthu.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..hopthu.model..", "java..", "javax.naming..", "org.jspecify..")
          .because(
              "the model is loaded inside James, whose libraries win over ours (src/adr/0002)");

  static final ArchRule CORE_KNOWS_MODEL_AND_ICU_ALONE =
      classes()
          .that()
          .resideInAPackage("..hopthu.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "..hopthu.core..",
              "..hopthu.model..",
              "com.ibm.icu..",
              "net.time4j..",
              "java..",
              "javax.naming..",
              "org.jspecify..")
          .because("decisions outlive frameworks (src/adr/0002)");

  static final ArchRule CORE_TOUCHES_NO_WORLD =
      noClasses()
          .that()
          .resideInAPackage("..hopthu.core..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.io..")
                  .or(resideInAPackage("java.net.."))
                  .or(resideInAPackage("java.sql.."))
                  .or(resideInAPackage("java.nio.file.."))
                  .or(resideInAPackage("java.nio.channels.."))
                  .or(resideInAPackage("java.util.logging.."))
                  .or(resideInAPackage("org.slf4j.."))
                  // Names such as LdapName are values; what looks them up is not.
                  .or(resideInAPackage("javax.naming.directory.."))
                  .or(assignableTo(Context.class))
                  .or(Conditions.THREADS))
          .because("the same values have to give the same decision, in a test and in a court");

  static final ArchRule CORE_READS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("..hopthu.core..")
          .should(READ_THE_CLOCK)
          .because("time is an argument (src/adr/0009)");

  static final ArchRule MODEL_READS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("..hopthu.model..")
          .should(READ_THE_CLOCK)
          .because("time is an argument (src/adr/0009)");

  static final ArchRule MODEL_IS_VALUES =
      classes()
          .that()
          .resideInAPackage("..hopthu.model..")
          .should(BE_A_VALUE)
          .because("what two processes share must not be changed or extended by either");

  static final ArchRule EDGES_HAVE_NO_CYCLE =
      slices()
          .matching("vn.gov.phutho.hopthu.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a newcomer reads the packages in one order, that of the flow");

  static final ArchRule PRODUCT_KNOWS_NO_TESTKIT =
      noClasses()
          .that(not(resideInAPackage("..hopthu.testkit..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..hopthu.testkit..")
          .because("test code does not ship");

  static final ArchRule TESTKIT_KNOWS_NO_EDGE =
      noClasses()
          .that()
          .resideInAPackage("..hopthu.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..hopthu.adapter..", "..hopthu.extension..", "org.springframework..")
          .because("contracts are written against the ports, for every implementation");

  static final ArchRule YAML_IS_READ_IN_SETTINGS =
      noClasses()
          .that(not(resideInAPackage("..hopthu.adapter.settings..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml..")
          .because("a configuration is checked whole, at one place (G1)");

  static final ArchRule LDAP_IS_SPOKEN_IN_LDAP =
      noClasses()
          .that()
          .resideInAPackage("..hopthu.adapter..")
          .and(not(resideInAPackage("..hopthu.adapter.ldap..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.unboundid..")
          .because("the port Directory is all that the rest may know of LDAP");

  static final ArchRule NAMES_ARE_NOUNS_OF_THE_DOMAIN =
      noClasses()
          .should()
          .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO)(\\$.*)?")
          .because("such a name grows with every requirement; split by decision instead");

  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
          "a constructor says what a class needs, and a test can call it");

  static final ArchRule NO_STACK_TRACE_IS_PRINTED =
      noClasses()
          .should()
          .callMethod(Throwable.class, "printStackTrace")
          .because("a log line carries the ids and the cause; nobody reads the console");

  static final ArchRule CONSOLE_BELONGS_TO_MAIN =
      noClasses()
          .that()
          .doNotHaveSimpleName("Hopthu")
          .and(not(resideInAPackage("..hopthu.testkit..")))
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because("commands write to the streams they are given, so that a test can read them");

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(LIVE_IN_A_NULL_MARKED_PACKAGE)
          .because("null is a decision, never an accident");

  static final ArchRule NOTHING_SLEEPS =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("a sleep is a guess; wait for the event, or move the clock");

  private Rules() {}
}
