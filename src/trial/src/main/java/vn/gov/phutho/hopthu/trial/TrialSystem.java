package vn.gov.phutho.hopthu.trial;

import vn.gov.phutho.hopthu.trial.adapter.AdapterProcess;
import vn.gov.phutho.hopthu.trial.adapter.DocumentSigner;
import vn.gov.phutho.hopthu.trial.directory.TrialDirectory;
import vn.gov.phutho.hopthu.trial.internet.RemoteMailServer;
import vn.gov.phutho.hopthu.trial.james.JamesServer;

/** The running system: a directory, the real James, the adapter's own jar, and an internet. */
public final class TrialSystem implements AutoCloseable {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";

  private final Ports ports;
  private final TrialFolder folder;
  private final TrialDirectory directory;
  private final RemoteMailServer remote;
  private final AdapterProcess adapter;
  private final DocumentSigner signer;
  private JamesServer james;
}
