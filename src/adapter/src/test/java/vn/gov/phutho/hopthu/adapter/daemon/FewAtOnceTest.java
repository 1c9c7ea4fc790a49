package vn.gov.phutho.hopthu.adapter.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.errand.Archive;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.model.MailAddress;

class FewAtOnceTest {
  private static final MailAddress HUNG = MailAddress.parse("hungtm@phutho.gov.vn");
  private static final MailAddress SNV = MailAddress.parse("snv@phutho.gov.vn");

  @Test
  void sendsAwayWhoFindsNoPlaceAndFreesItAfterwards() { // D7
    AtomicReference<FewAtOnce> few = new AtomicReference<>();
    AtomicReference<Ran> second = new AtomicReference<>();
    few.set(
        new FewAtOnce(
            Archive.none(),
            (from, to) -> {
              // While this one goes on, another one asks.
              second.compareAndSet(null, few.get().copy(from, to));
              return new Ran.Done("copied");
            },
            1));
    assertThat(few.get().copy(HUNG, SNV)).isEqualTo(new Ran.Done("copied"));
    assertThat(second.get()).isInstanceOf(Ran.Later.class);
    assertThat(few.get().copy(HUNG, SNV)).isEqualTo(new Ran.Done("copied"));
  }
}
