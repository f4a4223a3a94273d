// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

/** A grant together with the only copy of the refresh token that continues it. */
public record Redeemed(Grant grant, String refreshToken) {}
