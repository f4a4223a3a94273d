// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import java.util.Optional;

/** The provider says that somebody signed out there: of one session, or of all. */
public record LogoutNotice(Optional<String> subject, Optional<String> session) {}
