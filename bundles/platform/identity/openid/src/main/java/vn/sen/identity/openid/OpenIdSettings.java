// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One provider of sign-in. What follows the sign ~ in the name of the configuration is the provider's id. */
@ObjectClassDefinition(
        name = "OpenID Connect provider",
        description = "A server that people sign in at, by OpenID Connect Core 1.0 with code flow and PKCE")
public @interface OpenIdSettings {

    String PID = "vn.sen.identity.openid";

    @AttributeDefinition(description = "Its address, exactly as its own description names it; https, or on loopback")
    String issuer();

    @AttributeDefinition(description = "What this server is called there")
    String clientId();

    @AttributeDefinition(description = "The secret, or file:<path> of a file that holds it, from the data folder")
    String clientSecret() default "";

    @AttributeDefinition(
            description = "Instead of a secret, file:<path> of a JSON Web Key with its private part (private_key_jwt)")
    String privateKey() default "";

    @AttributeDefinition(description = "What is asked for")
    String[] scopes() default {"openid", "profile", "email"};

    @AttributeDefinition(description = "What the button on the sign-in page says, in Vietnamese")
    String labelVi();

    @AttributeDefinition(description = "The same in English")
    String labelEn();

    @AttributeDefinition(description = "Place on the sign-in page; smaller comes first")
    int order() default 100;

    @AttributeDefinition(description = "Whether a person who is new here gets an account; else somebody links it first")
    boolean createAccounts() default false;

    @AttributeDefinition(description = "Claim with the name of the person; dots lead into objects")
    String nameClaim() default "name";

    @AttributeDefinition(description = "Claim with the e-mail address")
    String emailClaim() default "email";

    @AttributeDefinition(description = "Claim with the identity number of the person; empty: none is read")
    String identityNumberClaim() default "";

    @AttributeDefinition(
            description =
                    "How surely the number is the person's: UNVERIFIED, LEVEL_1 or LEVEL_2, unless acrLevels says")
    String identityNumberLevel() default "UNVERIFIED";

    @AttributeDefinition(
            description = "Level by the claim acr, each as acr=LEVEL; with any entry, another acr means UNVERIFIED")
    String[] acrLevels() default {};

    @AttributeDefinition(description = "acr_values to ask for, by preference")
    String[] acrValues() default {};

    @AttributeDefinition(description = "Values of acr or amr by which the provider vouches for a second factor")
    String[] secondFactor() default {"mfa"};

    @AttributeDefinition(description = "Claim with the person's roles at the provider; empty: none are read")
    String rolesClaim() default "";

    @AttributeDefinition(
            description = "Role here by role there: there=ROLE everywhere, there=ROLE@H12.17 at an agency and below it,"
                    + " there=ROLE@* at the agency of agencyClaim")
    String[] roles() default {};

    @AttributeDefinition(description = "Claim with the code of the person's agency")
    String agencyClaim() default "";

    @AttributeDefinition(
            description = "Audiences whose access tokens are taken as bearer tokens; not the client id, which ID tokens"
                    + " have. Empty: none are taken")
    String[] tokenAudiences() default {};

    @AttributeDefinition(description = "Signature algorithms that are believed")
    String[] algorithms() default {"RS256", "PS256", "ES256"};
}
