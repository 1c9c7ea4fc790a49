package vn.gov.phutho.hopthu.adapter.james;

/**
 * Which rules the mail tier obeys.
 *
 * @param version of the extension jar
 * @param hash of all settings in force there, to compare servers with each other
 * @param officialDomains of its list of official domains (13.5), as {@code OfficialDomains.hash}
 */
public record PolicyVersion(String version, String hash, String officialDomains) {}
