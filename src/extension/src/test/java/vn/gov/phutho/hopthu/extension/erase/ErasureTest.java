package vn.gov.phutho.hopthu.extension.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.james.core.Username;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.MailAddress;

class ErasureTest {
  private static final MailAddress AN = MailAddress.parse("an@phutho.gov.vn");

  /** A store in memory that can fail. */
  private static class Store implements Belonging {
    final List<String> things;
    boolean failsToErase;
    boolean failsToRead;
    int comesBack;

    Store(String... things) {
      this.things = new ArrayList<>(Arrays.asList(things));
    }

    @Override
    public String kind() {
      return "store";
    }

    @Override
    public List<String> list(Username owner) {
      if (failsToRead) {
        throw new IllegalStateException("down");
      }
      return List.copyOf(things);
    }

    @Override
    public void erase(Username owner) {
      if (failsToErase) {
        throw new IllegalStateException("down");
      }
      things.clear();
      if (comesBack-- > 0) {
        things.add("delivered");
      }
    }
  }

  private static EraseReceipt erase(Belonging... stores) {
    return new Erasure(List.of(stores)).erase(AN);
  }

  @Test
  void erasesEveryStoreAndProvesItByReading() {
    EraseReceipt receipt = erase(new Store("quota"), new Store("folder:INBOX", "folder:Sent"));
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.erased()).containsExactly("folder:INBOX", "folder:Sent", "quota");
    assertThat(receipt.remaining()).isEmpty();
    assertThat(receipt.unknown()).isEmpty();
  }

  @Test
  void findsNothingTheSecondTime() {
    Store store = new Store("quota");
    erase(store);
    EraseReceipt again = erase(store);
    assertThat(again.erased()).isEmpty();
    assertThat(again.complete()).isTrue();
  }

  @Test
  void erasesTheOthersWhenOneFailsAndSaysWhatRemains() {
    Store failing = new Store("vacation");
    failing.failsToErase = true;
    Store other = new Store("quota");
    EraseReceipt receipt = erase(failing, other);
    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.remaining()).containsExactly("vacation");
    assertThat(receipt.erased()).containsExactly("quota");
    failing.failsToErase = false;
    assertThat(erase(failing, other).complete()).isTrue();
  }

  @Test
  void callsAStoreUnknownThatCannotBeRead() {
    Store unread = new Store("vacation");
    unread.failsToRead = true;
    EraseReceipt receipt = erase(unread, new Store("quota"));
    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.unknown()).containsExactly("store");
    assertThat(receipt.remaining()).isEmpty();
    assertThat(receipt.erased()).containsExactly("quota");
  }

  @Test
  void erasesAgainWhatWasDeliveredMeanwhile() {
    Store store = new Store("folder:INBOX");
    store.comesBack = 1;
    EraseReceipt receipt = erase(store);
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.erased()).containsExactly("delivered", "folder:INBOX");
  }

  @Test
  void saysWhatComesBackForEver() {
    Store store = new Store("folder:INBOX");
    store.comesBack = 100;
    EraseReceipt receipt = erase(store);
    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.remaining()).containsExactly("delivered");
  }
}
