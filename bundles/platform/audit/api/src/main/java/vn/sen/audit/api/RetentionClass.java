// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

/** How long an entry is kept depends on its class; the periods and their legal bases are data of the audit service. */
public enum RetentionClass {
    /** An act upon an ordinary record: a procedure, an agency, a survey. */
    GENERAL,
    /** An act upon a dossier of a citizen or an organisation. */
    DOSSIER,
    /** Signing in and out, accounts, roles, clients, keys. */
    SECURITY,
    /** Somebody saw, changed or deleted personal data. */
    PERSONAL_DATA,
    /** Modules, settings, and acts upon the record itself. */
    SYSTEM
}
