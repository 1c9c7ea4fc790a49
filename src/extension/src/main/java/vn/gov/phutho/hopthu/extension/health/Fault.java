package vn.gov.phutho.hopthu.extension.health;

/**
 * A demand that a layout does not meet, in words for an operator.
 *
 * @param where file or part, e.g. {@code processor 'root'}
 * @param what is wrong there
 * @param demand what ought to be, and why
 */
record Fault(String where, String what, Demand demand) {
  @Override
  public String toString() {
    return where + ": " + what + " (" + demand.requirement() + ": " + demand.why() + ")";
  }
}
