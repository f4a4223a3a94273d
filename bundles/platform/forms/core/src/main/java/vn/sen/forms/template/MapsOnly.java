// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.util.Map;

/** Lets a template look into maps and lists; the library would also call methods and read fields of any object. */
final class MapsOnly extends DefaultCollector {

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Map ? super.createFetcher(context, name) : null;
    }
}
