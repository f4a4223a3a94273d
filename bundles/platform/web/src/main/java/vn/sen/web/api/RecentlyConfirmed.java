// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a dangerous act, or the page that leads to it: a person must have shown password or second factor within the
 * last minutes (setting {@code confirmMinutes} of {@code vn.sen.identity.sessions}). Otherwise a page leads to
 * {@code /sign-in/confirm} and back, and anything else is answered 403 {@code confirmation-required}. Mark the page
 * with the form too, so that nothing filled in is lost. Programs with an access token and the operator are not asked.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RecentlyConfirmed {}
