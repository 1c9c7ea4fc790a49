package vn.gov.phutho.hopthu.extension.forward;

import java.util.function.Predicate;
import org.apache.james.core.Domain;
import org.apache.james.core.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * How far mail may be sent on.
 *
 * @param hosted whether this server hosts a domain, official or not
 */
public record Reach(OfficialDomains official, Predicate<Domain> hosted) {
  boolean isOfficial(MailAddress address) {
    return official.contains(address.getDomain().asString());
  }

  /**
   * D3 (13.5): what has passed an official address goes to official addresses alone; other mail may
   * also stay on this server.
   *
   * @param passedOfficial whether an address on the way was official
   */
  boolean allows(boolean passedOfficial, MailAddress to) {
    return isOfficial(to) || (!passedOfficial && hosted.test(to.getDomain()));
  }
}
