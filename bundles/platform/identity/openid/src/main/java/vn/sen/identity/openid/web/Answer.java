// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import java.net.URI;
import java.util.Optional;

/**
 * With what a browser comes back from a provider.
 *
 * @param error or empty
 * @param issuer who answers (RFC 9207), or empty
 * @param sealed value of the cookie that goes with the state
 * @param base address of this server
 */
record Answer(String state, String code, String error, String issuer, Optional<String> sealed, URI base) {}
