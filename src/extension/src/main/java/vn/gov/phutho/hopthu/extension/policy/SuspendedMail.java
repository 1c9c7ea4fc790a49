package vn.gov.phutho.hopthu.extension.policy;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.model.Verdict;

/** D6 (6.1): what becomes of mail for a suspended account; any other state is not touched. */
public enum SuspendedMail {
  /** It is delivered, and waits for the owner. */
  ACCEPT,
  /** 450 4.2.1; what is here already waits. */
  DEFER,
  /** 550 5.2.1; what is here already is reported to its sender. */
  REFUSE;

  /** Of one recipient. */
  public Verdict verdict(Finding recipient) {
    if (this == ACCEPT) {
      return Verdict.pass();
    }
    if (recipient instanceof Finding.Unavailable) {
      return Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE);
    }
    boolean suspended =
        recipient instanceof Finding.Found found && found.standing().status() == Status.SUSPENDED;
    if (!suspended) {
      return Verdict.pass();
    }
    return this == REFUSE
        ? Verdict.refuse(ReasonCode.MAILBOX_SUSPENDED)
        : Verdict.defer(ReasonCode.MAILBOX_SUSPENDED_FOR_NOW);
  }

  /**
   * Of an address that leads to all of these. One that takes mail is enough: the others' senders
   * are told by a report.
   */
  public Verdict verdict(List<Finding> behind) {
    List<Verdict> all = behind.stream().map(this::verdict).toList();
    if (all.isEmpty() || all.stream().anyMatch(Verdict.Pass.class::isInstance)) {
      return Verdict.pass();
    }
    Optional<Verdict> unknown =
        all.stream().filter(Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE)::equals).findFirst();
    return unknown.orElse(all.get(0));
  }
}
