// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Headers of a request that says which languages it takes. */
public record RequestHeaders(List<Locale> languages, Optional<String> chosen) implements HttpHeaders {

    public static RequestHeaders in(String... tags) {
        return new RequestHeaders(
                List.of(tags).stream().map(Locale::forLanguageTag).toList(), Optional.empty());
    }

    public RequestHeaders withSwitchAt(String tag) {
        return new RequestHeaders(languages, Optional.of(tag));
    }

    @Override
    public List<Locale> getAcceptableLanguages() {
        return languages;
    }

    @Override
    public Map<String, Cookie> getCookies() {
        return chosen.map(tag -> Map.of(
                        "sen-lang", new Cookie.Builder("sen-lang").value(tag).build()))
                .orElse(Map.of());
    }

    @Override
    public MultivaluedMap<String, String> getRequestHeaders() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public List<String> getRequestHeader(String name) {
        return List.of();
    }

    @Override
    public String getHeaderString(String name) {
        return null;
    }

    @Override
    public List<MediaType> getAcceptableMediaTypes() {
        return List.of(MediaType.WILDCARD_TYPE);
    }

    @Override
    public MediaType getMediaType() {
        return null;
    }

    @Override
    public Locale getLanguage() {
        return null;
    }

    @Override
    public Date getDate() {
        return null;
    }

    @Override
    public int getLength() {
        return -1;
    }
}
