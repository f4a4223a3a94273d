// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

/** What a provider says of itself, and its keys. */
record Description(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}
