// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.ExternalSignIn;
import vn.sen.identity.api.ExternalSignInRefusedException;
import vn.sen.identity.api.OpenedSession;
import vn.sen.identity.api.RequestOrigin;

/** Remembers who was signed in, linked and signed out, and refuses when a test says so. */
final class SignedInPeople implements ExternalSignIn {

    final List<ExternalIdentity> signedIn = new ArrayList<>();
    final List<Unknown> unknown = new ArrayList<>();
    final List<RequestOrigin> origins = new ArrayList<>();
    final List<String> linked = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    Optional<ExternalSignInRefusedException.Reason> refusal = Optional.empty();

    @Override
    public OpenedSession signIn(ExternalIdentity identity, Unknown ifUnknown, RequestOrigin origin, String returnTo)
            throws ExternalSignInRefusedException {
        refuse();
        signedIn.add(identity);
        unknown.add(ifUnknown);
        origins.add(origin);
        return new OpenedSession("sen-session=opened", URI.create(returnTo));
    }

    @Override
    public void link(Caller caller, ExternalIdentity identity) throws ExternalSignInRefusedException {
        refuse();
        linked.add(caller.subject() + " " + identity.subject());
    }

    @Override
    public int end(String provider, Optional<String> subject, Optional<String> session) {
        ended.add(provider + " " + subject.orElse("-") + " " + session.orElse("-"));
        return 1;
    }

    private void refuse() throws ExternalSignInRefusedException {
        if (refusal.isPresent()) {
            throw new ExternalSignInRefusedException(refusal.get());
        }
    }
}
