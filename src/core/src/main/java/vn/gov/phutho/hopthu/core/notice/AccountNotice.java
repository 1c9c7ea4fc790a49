package vn.gov.phutho.hopthu.core.notice;

import java.time.LocalDate;
import vn.gov.phutho.hopthu.core.secret.SecretWarning;

/** Something to be told about one account. */
public sealed interface AccountNotice {
  /** What it is and the day it is about: the ledger knows it by this name. */
  String name();

  /** Whether it goes to the owner, who gets it only while able to log in. */
  boolean toOwner();

  /** Whether it goes into the digest of the agency's focal point. */
  boolean toFocalPoint();

  /** The owner has to choose another secret: E2 (14.2). */
  record SecretExpires(SecretWarning warning) implements AccountNotice {
    @Override
    public String name() {
      return nameOf(warning);
    }

    static String nameOf(SecretWarning warning) {
      return "secret expires " + warning.until() + ", " + warning.daysBefore() + " days";
    }

    @Override
    public boolean toOwner() {
      return true;
    }

    @Override
    public boolean toFocalPoint() {
      return false;
    }
  }

  /**
   * The secret is too old (14.2). Its owner reads no mail, so the focal point is asked to tell.
   *
   * @param lastDay on which it still logged in
   */
  record SecretExpired(LocalDate lastDay) implements AccountNotice {
    @Override
    public String name() {
      return "secret expired " + lastDay;
    }

    @Override
    public boolean toOwner() {
      return false;
    }

    @Override
    public boolean toFocalPoint() {
      return true;
    }
  }

  /**
   * The mailbox is about to be destroyed: C10.
   *
   * @param on the first day on which it may be
   * @param clause by which, e.g. {@code 5.4d}
   * @param last whether it is the second and last warning
   */
  record Destruction(LocalDate on, String clause, boolean last) implements AccountNotice {
    @Override
    public String name() {
      return (last ? "last warning of " : "first warning of ") + on;
    }

    @Override
    public boolean toOwner() {
      return true;
    }

    @Override
    public boolean toFocalPoint() {
      return true;
    }
  }

  /**
   * The mailbox is locked, and how it is restored: C6 (6.1, 6.2).
   *
   * @param clause that was violated, or {@code 6.1} for inactivity
   */
  record Suspended(String clause, LocalDate since, LocalDate removeOn) implements AccountNotice {
    @Override
    public String name() {
      return "suspended " + since;
    }

    @Override
    public boolean toOwner() {
      return false;
    }

    @Override
    public boolean toFocalPoint() {
      return true;
    }
  }

  /** The mailbox is issued, and what to do first (5.4a, 8.1b). */
  record Issued(LocalDate day) implements AccountNotice {
    @Override
    public String name() {
      return "issued " + day;
    }

    @Override
    public boolean toOwner() {
      return true;
    }

    @Override
    public boolean toFocalPoint() {
      return true;
    }
  }
}
