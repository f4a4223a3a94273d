// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.Locale;
import java.util.Optional;
import vn.sen.identity.api.Caller;

/**
 * What a template may need to know of the request.
 *
 * @param path path of the request, with its query
 * @param caller who is signed in
 * @param csrfToken goes into a hidden field {@code csrf} of every form that changes something; empty without session
 */
public record PageContext(Locale locale, String path, Optional<Caller> caller, String csrfToken) {}
