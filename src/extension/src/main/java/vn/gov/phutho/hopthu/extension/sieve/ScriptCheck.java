package vn.gov.phutho.hopthu.extension.sieve;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.inject.Inject;
import org.apache.jsieve.ConfigurationManager;
import org.apache.jsieve.SieveConfigurationException;
import org.apache.jsieve.SieveFactory;
import org.apache.jsieve.parser.generated.ParseException;
import org.apache.jsieve.parser.generated.TokenMgrError;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.policy.SieveRedirects;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** D3 (13.5): where a script sends mail on, as far as it can be read. */
public final class ScriptCheck {
  private final OfficialDomains official;
  private final SieveFactory sieve;

  @Inject
  public ScriptCheck(ExtensionSettings settings) throws SieveConfigurationException {
    this(settings.official());
  }

  ScriptCheck(OfficialDomains official) throws SieveConfigurationException {
    this.official = official;
    this.sieve = new ConfigurationManager().build();
  }

  /** The targets that are in no official domain; empty for a script that cannot be read. */
  public List<String> outside(String script) {
    try {
      byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
      return SieveRedirects.outside(sieve.parse(new ByteArrayInputStream(bytes)), official);
    } catch (ParseException | TokenMgrError | StackOverflowError unreadable) {
      return List.of();
    }
  }
}
