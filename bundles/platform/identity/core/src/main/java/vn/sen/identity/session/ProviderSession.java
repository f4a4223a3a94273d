// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

/**
 * The provider's side of a session. Every part is empty for a session that began with a password.
 *
 * @param id the provider's own name of the session
 */
public record ProviderSession(String provider, String id, String signOutHint) {

    public static final ProviderSession NONE = new ProviderSession("", "", "");
}
