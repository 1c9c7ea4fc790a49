/**
 * Keeps personal text unreadable in the database (B7): sealed text that only the holder of the keys
 * opens, and keyed hashes that find a person again. Knows no table and no log.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.seal;

import org.jspecify.annotations.NullMarked;
