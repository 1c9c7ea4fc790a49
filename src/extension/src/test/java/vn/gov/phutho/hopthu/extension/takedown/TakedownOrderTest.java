package vn.gov.phutho.hopthu.extension.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TakedownOrderTest {
  @Test
  void readsTheWholeOrder() {
    assertThat(
            TakedownOrder.read(
                    "{\"messageId\":\"<a@b>\",\"requestNumber\":\"9/X\",\"clause\":\"12.5\",\"reason\":\"r\"}")
                .order())
        .contains(new TakedownOrder(new MessageId("a@b"), "9/X", "12.5"));
  }

  @Test
  void needsTheMessageIdAlone() {
    assertThat(TakedownOrder.read("{\"messageId\":\"a@b\"}").order())
        .contains(new TakedownOrder(new MessageId("a@b"), "", ""));
  }

  @Test
  void reportsAllFaultsAtOnce() {
    TakedownOrder.Read read =
        TakedownOrder.read("{\"messageId\":[],\"requestNumber\":1,\"colour\":\"red\"}");
    assertThat(read.order()).isEmpty();
    assertThat(read.faults()).containsOnlyKeys("/messageId", "/requestNumber", "/colour");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(TakedownOrder.read("[]").faults()).containsOnlyKeys("");
    assertThat(TakedownOrder.read("").faults()).containsOnlyKeys("");
    assertThat(TakedownOrder.read("{\"messageId\":\"a@b\"} x").faults()).containsOnlyKeys("");
  }
}
