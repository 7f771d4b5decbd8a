// A request has a property called Access, which hides the type of that name; "Allow.ToMeeting(...)" reads as what it is.
global using Allow = Secretariat.Application.Access.Access;
