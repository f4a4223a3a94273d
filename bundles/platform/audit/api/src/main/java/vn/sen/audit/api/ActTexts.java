// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says that a bundle names what its acts tell, so that auditors read words and not codes; registered as an OSGi service.
 * The texts stand in the i18n files of the bundle that registers it, each of them optional:
 * {@code audit.action.<code of the act>} what was done, {@code audit.object.<type>} on what, {@code audit.field.<name>}
 * what a field of a change is called. What has no text, or whose module is disabled, is shown as it stands in the record.
 * Asked for each page of the record; must not block.
 */
@ConsumerType
@FunctionalInterface
public interface ActTexts {

    /** What the codes of its acts and types begin with, before the dot; unique on a server. */
    String area();
}
