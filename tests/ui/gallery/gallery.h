#pragma once

#include <memory>

class QWidget;

namespace countertop::ui {

/// Every component in its states on one page, as spec pictures show them; what the tests walk
/// through and `ct_gallery` paints.
std::unique_ptr<QWidget> makeGallery();
/// A window with the dialog open.
std::unique_ptr<QWidget> makeDialogPage();
/// Every icon with its name.
std::unique_ptr<QWidget> makeContactSheet();

} // namespace countertop::ui
