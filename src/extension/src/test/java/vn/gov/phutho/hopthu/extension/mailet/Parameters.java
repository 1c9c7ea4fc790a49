package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Iterator;
import java.util.Map;
import org.apache.mailet.MailetConfig;
import org.apache.mailet.MailetContext;

/** What mailetcontainer.xml says of a mailet, without a server around it. */
record Parameters(Map<String, String> values) implements MailetConfig {
  @Override
  public String getInitParameter(String name) {
    return values.get(name);
  }

  @Override
  public Iterator<String> getInitParameterNames() {
    return values.keySet().iterator();
  }

  @Override
  public MailetContext getMailetContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getMailetName() {
    return "guard";
  }
}
