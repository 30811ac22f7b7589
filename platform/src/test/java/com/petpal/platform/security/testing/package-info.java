/**
 * Access tokens for tests, published as platform's test jar:
 *
 * <pre>
 * &lt;dependency&gt;
 *   &lt;groupId&gt;com.petpal&lt;/groupId&gt;
 *   &lt;artifactId&gt;platform&lt;/artifactId&gt;
 *   &lt;version&gt;${project.version}&lt;/version&gt;
 *   &lt;type&gt;test-jar&lt;/type&gt;
 *   &lt;scope&gt;test&lt;/scope&gt;
 * &lt;/dependency&gt;
 * </pre>
 */
@NullMarked
package com.petpal.platform.security.testing;

import org.jspecify.annotations.NullMarked;
