package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.james.core.Username;
import org.apache.james.user.memory.MemoryDelegationStore;
import org.apache.james.user.memory.NaiveDelegationStore;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.model.MailAddress;

class JamesDelegationsTest {
  private static final MailAddress AGENCY = MailAddress.parse("skhcn@phutho.gov.vn");
  private static final MailAddress ANH = MailAddress.parse("anhd@phutho.gov.vn");

  @Test
  void readsWhatJamesKeeps() {
    MemoryDelegationStore store = new MemoryDelegationStore();
    JamesDelegations delegations = new JamesDelegations(store);
    assertThat(delegations.test(AGENCY, ANH)).isFalse();
    Mono.from(
            store.addAuthorizedUser(
                Username.of(AGENCY.toString()), Username.of("AnhD@phutho.gov.vn")))
        .block();
    assertThat(delegations.test(AGENCY, ANH)).isTrue();
    assertThat(delegations.test(ANH, AGENCY)).isFalse();
  }

  @Test
  void findsNoneWhereJamesKeepsNone() {
    assertThat(new JamesDelegations(new NaiveDelegationStore()).test(AGENCY, ANH)).isFalse();
  }
}
