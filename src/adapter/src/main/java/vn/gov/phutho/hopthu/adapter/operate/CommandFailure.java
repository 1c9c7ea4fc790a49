package vn.gov.phutho.hopthu.adapter.operate;

/** A command cannot go on. The message is for the operator and names no secret. */
public final class CommandFailure extends RuntimeException {
  private final transient ExitCode code;

  public CommandFailure(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  public CommandFailure(ExitCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
