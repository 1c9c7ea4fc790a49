package vn.gov.phutho.hopthu.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The conditions that ArchUnit does not bring; each is tested on a class that breaks it. */
final class Conditions {
  /** What starts or schedules a thread; concurrent collections are none of it. */
  static final DescribedPredicate<JavaClass> THREADS =
      DescribedPredicate.describe(
          "threads and executors",
          c ->
              c.isEquivalentTo(Thread.class)
                  || c.isAssignableTo(java.util.concurrent.Executor.class)
                  || c.isEquivalentTo(java.util.concurrent.Executors.class)
                  || c.isEquivalentTo(java.util.concurrent.CompletableFuture.class)
                  || c.isEquivalentTo(java.util.Timer.class));

  static final ArchCondition<JavaClass> READ_THE_CLOCK =
      new ArchCondition<>("read the clock") {
        private static final Set<String> SYSTEM = Set.of("currentTimeMillis", "nanoTime");

        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
            String owner = call.getTargetOwner().getName();
            boolean reads =
                (owner.startsWith("java.time.") && call.getName().equals("now"))
                    || call.getTargetOwner().isAssignableTo(Clock.class)
                    || (owner.equals("java.lang.System") && SYSTEM.contains(call.getName()))
                    || (owner.equals("java.util.Date") || owner.equals("java.util.Calendar"));
            if (reads) {
              events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
            }
          }
        }
      };

  static final ArchCondition<JavaClass> BE_A_VALUE =
      new ArchCondition<>("be a record, an enum, an interface or final") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          boolean value =
              type.isRecord()
                  || type.isEnum()
                  || type.isInterface()
                  || type.getModifiers().contains(JavaModifier.FINAL);
          // The bodies of an enum's constants are classes of their own.
          if (!value && !type.isAnonymousClass()) {
            events.add(
                SimpleConditionEvent.violated(
                    type, type.getName() + " can be extended or changed"));
          }
        }
      };

  static final ArchCondition<JavaClass> LIVE_IN_A_NULL_MARKED_PACKAGE =
      new ArchCondition<>("live in a package whose package-info is @NullMarked") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(
                SimpleConditionEvent.violated(
                    type, type.getPackageName() + " has no @NullMarked package-info"));
          }
        }
      };

  private Conditions() {}
}
