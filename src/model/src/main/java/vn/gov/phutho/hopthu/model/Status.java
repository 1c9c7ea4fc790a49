package vn.gov.phutho.hopthu.model;

/**
 * The word of an account's state, with the doors it opens. Together with {@link SecretState} this
 * is the table "states × doors": {@link Standing} combines the two.
 *
 * <pre>
 *              log in  send  receive  automatic replies  hand-over forward  listed
 * ACTIVE         yes    yes    yes          yes                 no            yes
 * SEND_LOCKED    yes    no     yes          no                  yes           no
 * RETIRING       yes    no     yes          no                  yes           no
 * SUSPENDED      no     no     yes          no                  no            no
 * DESTROYED      no     no     no           no                  no            no
 * </pre>
 */
public enum Status {
  ACTIVE("active", true, true, true, false),
  /** Revoked, kept for hand-over: 5.4d (thu hồi). */
  SEND_LOCKED("sendLocked", true, false, true, true),
  /** Replaced at a transfer inside the province: 5.4c. */
  RETIRING("retiring", true, false, true, true),
  /** Locked for a violation or inactivity: 6.1 (tạm khóa). */
  SUSPENDED("suspended", false, false, true, false),
  /** A tombstone: the address is never issued again (A6). */
  DESTROYED("destroyed", false, false, false, false);

  private final String word;
  private final boolean logsIn;
  private final boolean sends;
  private final boolean receives;
  private final boolean handsOver;

  Status(String word, boolean logsIn, boolean sends, boolean receives, boolean handsOver) {
    this.word = word;
    this.logsIn = logsIn;
    this.sends = sends;
    this.receives = receives;
    this.handsOver = handsOver;
  }

  /** The value of {@code hopthuStatus}. */
  public String word() {
    return word;
  }

  public boolean logsIn() {
    return logsIn;
  }

  public boolean sends() {
    return sends;
  }

  public boolean receives() {
    return receives;
  }

  /**
   * Whether the granted hand-over forward of 5.4d may carry new mail on, inside the official
   * domains.
   */
  public boolean handsOver() {
    return handsOver;
  }

  /** Whether the address book shows the account (F1). */
  public boolean listed() {
    return sends;
  }
}
