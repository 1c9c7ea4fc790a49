package vn.gov.phutho.hopthu.adapter.james;

import tools.jackson.databind.JsonNode;

/** What became of one call. */
sealed interface Answer {
  /**
   * An HTTP answer.
   *
   * @param body a missing node when it is no JSON
   */
  record Spoken(int status, JsonNode body) implements Answer {
    /** The slug that the route gives with each refusal; empty when another than it answered. */
    String reason() {
      return body.path("reason").asString("");
    }
  }

  /** No answer, or not in time. */
  record Silent(String why) implements Answer {}
}
