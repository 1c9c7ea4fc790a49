package vn.gov.phutho.hopthu.extension.health;

import java.util.stream.Stream;

/** One row of the table {@link Placement}. */
@FunctionalInterface
interface Rule {
  Stream<Fault> faults(Layout layout);
}
