package vn.gov.phutho.hopthu.extension.health;

import java.util.List;

/**
 * One mailet of a processor with the matcher before it.
 *
 * @param matchers simple class names, those inside an Or or And included
 * @param mailet simple class name
 * @param onException what happens when the mailet fails; empty for the default, the error processor
 */
record Step(List<String> matchers, String mailet, String onException) {
  boolean takesAll() {
    return matchers.equals(List.of("All"));
  }
}
