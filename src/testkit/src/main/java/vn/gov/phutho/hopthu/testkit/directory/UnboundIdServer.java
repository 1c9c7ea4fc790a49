package vn.gov.phutho.hopthu.testkit.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;

/**
 * UnboundID's in-memory server behind a real socket, with our schema enforced. It has no access
 * rights: those are proved on {@link SlapdServer}.
 */
public final class UnboundIdServer implements LdapFixture {
  private final InMemoryDirectoryServer server;
  private final int port;

  public UnboundIdServer() {
    this(config -> {});
  }

  /** With the changes that a test makes to it, e.g. a size limit. */
  public UnboundIdServer(Consumer<InMemoryDirectoryServerConfig> changes) {
    port = LdapFixture.freePort();
    try {
      InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
      config.setSchema(schema());
      config.setListenerConfigs(
          new InMemoryListenerConfig(
              "tests", InetAddress.getLoopbackAddress(), port, null, null, null));
      changes.accept(config);
      server = new InMemoryDirectoryServer(config);
      server.importFromLDIF(true, new LDIFReader(tree()));
      server.startListening();
    } catch (LDAPException | LDIFException | IOException e) {
      throw new IllegalStateException("the in-memory LDAP server does not start", e);
    }
  }

  /** The standard schema and hopthu-schema.ldif, whose cn=config spelling becomes RFC 4512's. */
  private static Schema schema() throws IOException, LDIFException, LDAPException {
    String ours =
        Files.readString(LdapFixture.shipped("hopthu-schema.ldif"))
            .replace("objectClass: olcSchemaConfig", "objectClass: subschema")
            .replace("olcAttributeTypes:", "attributeTypes:")
            .replace("olcObjectClasses:", "objectClasses:");
    return Schema.mergeSchemas(Schema.getDefaultStandardSchema(), Schema.getSchema(stream(ours)));
  }

  private static InputStream tree() throws IOException {
    return stream(
        Files.readString(LdapFixture.shipped("base.ldif"))
            .replace("@BASE@", BASE)
            .replace("@DC@", "phutho")
            .replace("@HOPTHU_PASSWORD@", HOPTHU_PASSWORD)
            .replace("@JAMES_PASSWORD@", JAMES_PASSWORD));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void stop() {
    server.shutDown(true);
  }

  @Override
  public void start() {
    try {
      server.startListening();
    } catch (LDAPException e) {
      throw new IllegalStateException("port " + port + " was taken meanwhile", e);
    }
  }
}
