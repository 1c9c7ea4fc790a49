package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Optional;

/**
 * A line of the register.
 *
 * @param localPart of its address, e.g. {@code cds.skhcn} (4.1)
 * @param name in full, NFC
 * @param parent the local part of the agency that it belongs to
 */
public record Agency(String localPart, String name, Optional<String> parent) {}
