package vn.gov.phutho.hopthu.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.policy.Claim;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.Ruling;
import vn.gov.phutho.hopthu.extension.policy.SendLock;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** D5: the verdict on a sender whose account is remembered; 50 µs at p99 is the goal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class SendLockBenchmark {
  private static final MailAddress SENDER = MailAddress.parse("hungtm@phutho.gov.vn");
  private static final Standing ACTIVE =
      new Standing(
          Status.ACTIVE, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20)));

  private final RememberedAccounts accounts =
      new RememberedAccounts(
          address ->
              new Finding.Found(
                  address, ACTIVE, MailboxSettings.of(500L << 20, Optional.empty(), List.of())),
          new RememberedAccounts.Trust(Duration.ofHours(1), Duration.ofHours(1)),
          InstantSource.system());

  /** Login, envelope and header, as a message of ours has them. */
  @Benchmark
  public Ruling verdict() {
    Finding finding = accounts.find(SENDER);
    return SendLock.ruling(
        List.of(
            new Claim(Claim.By.LOGIN, SENDER, finding),
            new Claim(Claim.By.ENVELOPE, SENDER, accounts.find(SENDER)),
            new Claim(Claim.By.HEADER, SENDER, accounts.find(SENDER))));
  }
}
