// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The roles that a bundle brings beside those of {@link Roles}, registered as an OSGi service: when the module is
 * disabled its roles are no longer offered, while those who hold them keep them for its return. The texts stand in the
 * i18n files of the bundle that registers the service: {@code role.<NAME>} is what the role is called,
 * {@code role.<NAME>.may} one sentence on what it allows. Asked for each page of roles; must not block.
 */
@ConsumerType
public interface RoleDeclaration {

    /** Names of capital letters, digits and underscores, unique on a server; the module's id is a good beginning. */
    Set<String> roles();
}
