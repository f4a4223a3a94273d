// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import java.util.List;
import java.util.Optional;
import vn.sen.web.api.PageContext;
import vn.sen.web.api.Texts;

/**
 * What the layout shows around a page.
 *
 * @param texts the platform's own
 * @param links header navigation of this caller
 * @param areas links to pages of the platform, some of which only some callers see
 * @param switchTo path of the same page in the other language
 * @param signIn path that leads back here after signing in
 */
public record ShellModel(
        String title,
        Optional<String> province,
        Texts texts,
        PageContext page,
        List<Link> links,
        List<Link> areas,
        String switchTo,
        String signIn,
        List<String> styles,
        List<String> scripts) {

    public ShellModel {
        links = List.copyOf(links);
        areas = List.copyOf(areas);
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** A link of the navigation. */
    public record Link(String path, String label, boolean current) {}
}
