package vn.gov.phutho.hopthu.trial.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole tree to a file before a change is answered, so that the trial's next start finds
 * what this one promised. For a few hundred entries, not for a province.
 */
final class TrialSnapshot extends InMemoryOperationInterceptor {
  private final Optional<Path> file;
  private @Nullable InMemoryDirectoryServer server;

  TrialSnapshot(Optional<Path> file) {
    this.file = file;
  }

  synchronized void follow(InMemoryDirectoryServer followed) {
    server = followed;
    write();
  }

  private synchronized void write() {
    if (file.isEmpty() || server == null) {
      return;
    }
    Path target = file.get().toAbsolutePath();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.createDirectories(target.getParent());
      server.exportToLDIF(fresh.toString(), false, true);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (LDAPException e) {
      throw new IllegalStateException("cannot write " + fresh, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void processAddResult(InMemoryInterceptedAddResult result) {
    write();
  }

  @Override
  public void processModifyResult(InMemoryInterceptedModifyResult result) {
    write();
  }

  @Override
  public void processModifyDNResult(InMemoryInterceptedModifyDNResult result) {
    write();
  }

  @Override
  public void processDeleteResult(InMemoryInterceptedDeleteResult result) {
    write();
  }

  @Override
  public void processExtendedResult(InMemoryInterceptedExtendedResult result) {
    write();
  }
}
