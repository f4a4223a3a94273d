// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import java.util.Optional;
import java.util.UUID;

/** Finds the agency of today that has a code. */
@FunctionalInterface
public interface AgencyCodes {

    Optional<UUID> find(String code);
}
