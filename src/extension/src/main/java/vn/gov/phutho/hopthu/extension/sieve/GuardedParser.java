package vn.gov.phutho.hopthu.extension.sieve;

import java.util.List;
import org.apache.james.managesieve.api.SyntaxException;
import org.apache.james.managesieve.jsieve.Parser;
import org.apache.jsieve.parser.generated.TokenMgrError;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** ManageSieve's parser, which also refuses what redirects outside (D3): CHECKSCRIPT says so. */
final class GuardedParser extends Parser {
  private final ScriptCheck check;

  GuardedParser(ScriptCheck check) throws Exception {
    this.check = check;
  }

  @Override
  public List<String> parse(String content) throws SyntaxException {
    if (!check.outside(content).isEmpty()) {
      throw new SyntaxException(ReasonCode.FORWARD_OUTSIDE.smtpText());
    }
    try {
      return super.parse(content);
    } catch (TokenMgrError | StackOverflowError unreadable) {
      // James would leave the client without an answer.
      throw new SyntaxException("the script cannot be read", unreadable);
    }
  }
}
