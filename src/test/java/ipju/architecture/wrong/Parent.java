package ipju.architecture.wrong;

import ipju.architecture.wrong.left.Left;

/** A parent package that knows its child. */
final class Parent {

    final Left child = new Left();
}
