package vn.gov.phutho.hopthu.extension.sieve;

import javax.inject.Inject;
import org.apache.james.managesieveserver.netty.ManageSieveServerFactory;
import org.apache.james.sieverepository.api.SieveRepository;

/**
 * Hands ManageSieve the guarded scripts through the factory's own setters. James makes its
 * extensions before it opens any server, and the factory uses what it was last given when it opens
 * its own.
 */
public final class ManageSieveDoor {
  @Inject
  ManageSieveDoor(ManageSieveServerFactory factory, SieveRepository scripts, ScriptCheck check)
      throws Exception {
    if (factory.getServers() != null) {
      throw new IllegalStateException(
          "ManageSieve is open already: this James starts its servers before its extensions, and"
              + " PUTSCRIPT would take redirects to any domain (13.5)");
    }
    GuardedParser parser = new GuardedParser(check);
    factory.setParser(parser);
    factory.setSieveRepository(new GuardedScripts(scripts, parser, check));
  }
}
