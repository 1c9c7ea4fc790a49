package vn.gov.phutho.hopthu.extension.health;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One mailet of a processor with the matcher before it.
 *
 * @param matchers those inside an Or or And included
 * @param parameters of the mailet, by name; also what happens when matcher or mailet fails
 */
record Step(List<Part> matchers, Part mailet, Map<String, String> parameters) {
  private static final Part ALL = Part.of("All");
  private static final String DEFERRED = "deferred";

  /** Whether every message comes to the mailet. */
  boolean takesAll() {
    return matchers.equals(List.of(ALL));
  }

  boolean isOur(String mailetName) {
    return mailet.ours() && mailet.name().equals(mailetName);
  }

  /** A mailet of ours that only decides whether a message goes on, so that several may swap. */
  boolean isGuard() {
    return mailet.ours() && mailet.name().endsWith("Guard") && takesAll();
  }

  boolean defersWhenMailetFails() {
    return parameter("onMailetException").equals(DEFERRED);
  }

  boolean defersWhenMatcherFails() {
    return parameter("onMatchException").equals(DEFERRED);
  }

  /** Empty when it is not set. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** All of it that says where a message goes. */
  List<Object> way() {
    List<String> ways =
        Stream.of("processor", "deferProcessor", "onMailetException", "onMatchException")
            .map(this::parameter)
            .toList();
    return List.of(matchers, mailet, ways);
  }
}
