/**
 * The ledger in a database, H2 or PostgreSQL, with the same SQL for both. What an entry means is
 * decided in the core; what may not happen twice is held here by unique keys and by versions.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
