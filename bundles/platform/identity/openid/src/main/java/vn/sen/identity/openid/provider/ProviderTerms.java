// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import java.util.List;
import java.util.Set;

/**
 * What is agreed with a provider.
 *
 * @param algorithms names of signature algorithms that are believed
 * @param tokenAudiences whose access tokens are taken; none: no token is
 */
public record ProviderTerms(
        String issuer,
        List<String> scopes,
        List<String> acrValues,
        Set<String> algorithms,
        Set<String> tokenAudiences) {

    public ProviderTerms {
        scopes = List.copyOf(scopes);
        acrValues = List.copyOf(acrValues);
        algorithms = Set.copyOf(algorithms);
        tokenAudiences = Set.copyOf(tokenAudiences);
    }
}
